extension String {
  /// The part of a text that may reach a terminal: one line, without controls and without invisible characters.
  ///
  ///     "a\tb\u{1B}[2J".sanitised()        // "a b�[2J"
  ///     "abc\u{202E}def".sanitised()       // "abcdef"
  ///
  /// TAB and line breaks become a space; other controls, private use and noncharacters `�`; bidi controls, joiners,
  /// variation selectors, skin tones and tags vanish; flags become letters; a mark without a letter gets `◌`, and more
  /// than four marks on a letter are cut. Sanitising twice changes nothing more.
  package func sanitised() -> String {
    isPlainASCII ? self : String(glyphs)
  }
}
