import KembarModel
import Search

/// The man page, in the mdoc language.
enum ManualPage {
  static var text: String {
    var text = head
    text += ".Bl -tag -width 24n -compact\n"
    for row in KeyTable.rows(isPlain: true) {
      text += ".It \(escaped(row.keys.joined(separator: " ")))\n\(escaped(row.help)) (\(row.place)).\n"
    }
    text += ".El\n"
    text += ".Sh QUERIES\n\(queries)"
    for qualifier in Qualifier.allCases {
      let words = "\(qualifier.name[.english]):  \(qualifier.name[.indonesian]):"
      text += ".It \(escaped(words))\n\(escaped(description(of: qualifier)))\n"
    }
    return text + tail
  }

  private static let head = """
    .Dd November 21, 2026
    .Dt KEMBAR 1
    .Os
    .Sh NAME
    .Nm kembar
    .Nd browse the agreements that cities and states sign with each other
    .Sh SYNOPSIS
    .Nm
    .Op Cm browse
    .Op Ar query ...
    .Nm
    .Cm list
    .Op Ar query ...
    .Op Fl -format Cm table | json | yaml | csv | tsv | ids
    .Nm
    .Cm show
    .Ar id ...
    .Op Fl -format Cm text | json | yaml | markdown
    .Nm
    .Cm countries | cities | people
    .Op Ar query ...
    .Op Fl -format Cm table | json | csv | tsv | ids
    .Nm
    .Cm import
    .Op Fl -dry-run
    .Op Fl -keep-going
    .Op Fl -rejects Ar file
    .Op Fl -column Ar field=header
    .Op Fl -set Ar field=value
    .Ar file ... | -
    .Nm
    .Cm export
    .Op Ar query ...
    .Fl -format Cm json | yaml | csv | tsv | geojson
    .Nm
    .Cm edit
    .Ar id
    .Nm
    .Cm history
    .Op Ar id
    .Nm
    .Cm undo
    .Op Ar change
    .Nm
    .Cm check
    .Op Ar file ...
    .Sh DESCRIPTION
    .Nm
    shows the agreements of a registry on the terminal: who signed what with whom, what it covers,
    whether it is signed at all, and who says so.
    .Bl -tag -width 20n
    .It Fl -registry Ar file
    Another registry, a registry document in JSON or YAML, or
    .Cm bundled .
    .It Fl -language Cm id | en
    The language of the interface.
    .It Fl -script Ar keys
    Play keys first, such as
    .Li /astana<Enter><Enter> .
    .It Fl -dump
    Print the screen as text instead of showing it;
    .Fl -size Cm 80x24
    gives its size.
    .El
    .Pp
    .Cm import
    takes agreements in from registry documents, tables and results of Wikidata, and accounts for every row;
    .Cm edit
    opens an agreement in the editor;
    .Cm undo
    takes back the last change, or the one with a number that
    .Cm history
    gives;
    .Cm check
    finds every problem in documents, or in the registry.
    .Nm
    .Cm help import
    tells all options of a command.
    .Sh KEYS

    """

  private static let queries = """
    Every term must match.
    A word or a
    .Dq quoted phrase
    matches anywhere, whatever its case and accents;
    .Sq -
    before a term negates it.
    Values separated by
    .Sq \\&,
    are alternatives, by
    .Sq +
    all required.
    Each filter has an English and an Indonesian name:
    .Bl -tag -width 28n -compact

    """

  private static let tail = """
    .El
    .Sh ENVIRONMENT
    .Bl -tag -width 20n
    .It Ev KEMBAR_REGISTRY
    The registry where
    .Fl -registry
    is not given.
    .It Ev KEMBAR_LANGUAGE
    The language where
    .Fl -language
    is not given.
    .It Ev KEMBAR_ASCII
    Draw with ASCII only.
    .It Ev NO_COLOR
    Use no colours.
    .It Ev VISUAL , EDITOR
    The editor.
    .El
    .Sh FILES
    .Bl -tag -width 20n
    .It Pa $XDG_DATA_HOME/kembar/registry.sqlite
    The registry of one's own, usually in
    .Pa ~/.local/share ;
    made of the bundled one by the first change or import.
    .It Pa $XDG_STATE_HOME/kembar/drafts/
    Texts that are being edited, usually in
    .Pa ~/.local/state .
    .El
    .Sh EXIT STATUS
    0 if all went well, 1 if something was not found, and after
    .Xr sysexits 3 :
    64 for wrong usage, 65 for bad data, 66 for a file that cannot be read, 73 for one that cannot be written,
    74 for output that cannot be written, 75 for what may go well when tried again; 130 if interrupted.

    """

  private static func description(of qualifier: Qualifier) -> String {
    switch qualifier {
    case .country: "a side is in this country; by code or name"
    case .city: "a side is this place, by any of its names"
    case .stage: "how far it has come: \(Stage.codes.joined(separator: ", ")), or unsigned"
    case .instrument: Instrument.codes.joined(separator: ", ")
    case .kind: AgreementKind.codes.joined(separator: ", ")
    case .scope: "a field of cooperation: \(ScopeField.codes.joined(separator: ", "))"
    case .person: "somebody who took part, by the start of a name"
    case .body: "an authority or organisation that acts for a side"
    case .source: "who says so"
    case .date: "the date of signing, else of agreeing, else of entry into force: 2016, 2016-11..2018, >=2020"
    case .signed, .agreed, .effective: "that date alone"
    case .ends: "when it ends; <180d means within 180 days"
    case .is, .has:
      Term.Property.allCases.filter { $0.isState == (qualifier == .is) }.map(\.rawValue).joined(
        separator: ", ")
    }
  }

  /// Text that mdoc takes as it is.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("…", with: "...")
    return (plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" : "") + plain.replacing("-", with: "\\-")
  }
}
