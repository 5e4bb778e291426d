package import KembarModel

extension Query {
  /// The countries that the panes show as chosen, in the order in which they were chosen.
  package var chosenCountries: [String] { countryTerm?.codes ?? [] }

  /// Whether an agreement must have any or all of the chosen countries.
  package var countryCombination: Term.Combination { countryTerm?.combination ?? .any }

  private var countryTerm: (index: Int, codes: [String], combination: Term.Combination)? {
    for (index, term) in terms.enumerated() where !term.isNegated {
      if case .countries(let codes, let combination) = term.condition { return (index, codes, combination) }
    }
    return nil
  }

  /// Chooses a country, or takes it back.
  package mutating func toggleCountry(_ code: String, _ language: Language) {
    let others = chosenCountries.filter { $0 != code }
    let isChosen = others.count < chosenCountries.count
    setCountries(isChosen ? others : others + [code], countryCombination, language)
  }

  /// Chooses exactly these countries; none removes the filter.
  package mutating func setCountries(_ codes: [String], _ combination: Term.Combination, _ language: Language)
  {
    let values = codes.map { CountryNames.queryWord(for: $0, language) }.joined(
      separator: combination == .all ? "+" : ",")
    // With one country there is nothing to tell `any` from `all` by.
    let combination = codes.count > 1 ? combination : .any
    let term = Term(.countries(codes, combination), text: Self.text(.country, values, language))
    replace(at: countryTerm?.index, with: codes.isEmpty ? nil : term)
  }

  /// Switches between any and all of the chosen countries.
  package mutating func switchCountryCombination(_ language: Language) {
    setCountries(chosenCountries, countryCombination == .any ? .all : .any, language)
  }

  /// Removes every filter by country, negated ones included.
  package mutating func clearCountries() {
    terms.removeAll { $0.qualifier == .country }
  }

  /// The folded ids or names of the places that the panes show as chosen.
  package var chosenPlaces: [[UInt8]] { placeTerm?.names ?? [] }

  private var placeTerm: (index: Int, names: [[UInt8]])? {
    for (index, term) in terms.enumerated() where !term.isNegated {
      if case .places(let names, .any) = term.condition { return (index, names) }
    }
    return nil
  }

  /// Whether a place is chosen by its id or any of its names.
  package func isChosen(_ place: Place) -> Bool {
    let chosen = chosenPlaces
    guard !chosen.isEmpty else { return false }
    let names = Self.foldedNames(of: place)
    return chosen.contains { names.contains(Folding.joined($0)) }
  }

  /// The id and the names of a place, folded and without blanks.
  private static func foldedNames(of place: Place) -> [[UInt8]] {
    (place.allNames + [place.id]).map { Folding.joined(Folding.fold($0)) }
  }

  /// Chooses a place by its id, or takes it back when any of its names is chosen.
  package mutating func togglePlace(_ place: Place, _ language: Language) {
    let id = Folding.fold(place.id)
    let names = Self.foldedNames(of: place)
    var chosen = chosenPlaces.filter { !names.contains(Folding.joined($0)) }
    if chosen.count == chosenPlaces.count { chosen.append(id) }
    let values = chosen.map { String(decoding: $0, as: UTF8.self).replacing(" ", with: "-") }
    let term = Term(.places(chosen, .any), text: Self.text(.city, values.joined(separator: ","), language))
    replace(at: placeTerm?.index, with: chosen.isEmpty ? nil : term)
  }

  /// The query without the term that choosing another country would change; all of it where every chosen one
  /// must be there, since then another only narrows it further.
  var withoutChosenCountries: Query { countryCombination == .any ? without(countryTerm?.index) : self }

  /// The query without the term that choosing another place would change.
  var withoutChosenPlaces: Query { without(placeTerm?.index) }

  /// The query without the term that ``toggle(_:_:_:)`` would replace.
  func withoutChosen(_ qualifier: Qualifier) -> Query { without(index(of: qualifier)) }

  private func without(_ index: Int?) -> Query {
    Query(terms.enumerated().filter { $0.offset != index }.map(\.element))
  }

  private func index(of qualifier: Qualifier) -> Int? {
    terms.firstIndex { !$0.isNegated && $0.qualifier == qualifier }
  }

  /// Adds a filter, or takes it back where the same condition is there already.
  ///
  /// Values of one qualifier replace each other: choosing another stage changes the stage.
  package mutating func toggle(_ condition: Term.Condition, _ value: String, _ language: Language) {
    let term = Term(condition, text: "")
    guard let qualifier = term.qualifier else { return }
    let index = index(of: qualifier)
    let isChosen = index.map { terms[$0].condition == condition } ?? false
    let written = Term(condition, text: Self.text(qualifier, value, language))
    replace(at: index, with: isChosen ? nil : written)
  }

  private mutating func replace(at index: Int?, with term: Term?) {
    switch (index, term) {
    case (let index?, let term?): terms[index] = term
    case (let index?, nil): terms.remove(at: index)
    case (nil, let term?):
      // Filters go before search text, so that typing goes on at the end.
      terms.insert(term, at: terms.firstIndex(where: \.isWords) ?? terms.count)
    case (nil, nil): return
    }
  }

  private static func text(_ qualifier: Qualifier, _ value: String, _ language: Language) -> String {
    qualifier.name[language] + ":" + (value.contains(" ") ? "\"\(value)\"" : value)
  }
}
