import KembarModel

/// What tells an agreement from others, in whichever order its sides are named.
struct AgreementIdentity {
  /// The sides in an order of their own, by their keys.
  private let order: [Int]
  private let keys: [String]

  init(_ sides: [Side]) {
    keys = sides.map(Self.key)
    let keys = keys
    order =
      keys.count == 2 ? (keys[1] < keys[0] ? [1, 0] : [0, 1]) : keys.indices.sorted { keys[$0] < keys[$1] }
  }

  /// The place of a side, or else its country; and its body.
  private static func key(_ side: Side) -> String {
    if let place = side.place, side.body == nil { return place }
    var slug = Slug()
    if let place = side.place { slug.append(id: place) } else { slug.append(side.country) }
    if let words = side.body?.wordings.first?.words { slug.append(words) }
    return slug.id
  }

  /// Whether all sides are one and the same.
  var areSidesTheSame: Bool { keys.allSatisfy { $0 == keys.first } }

  /// The id that the source gives, as an id; or one made of the sides, the instrument and the date.
  ///
  ///     UK/1987/12                              uk-1987-12
  ///     Berat, Albania and Amasya, Turkey       amasya-tr--berat-al
  func id(_ stated: StatedAgreement) -> String {
    if let id = stated.id {
      return id.isIdentifier && id.utf8.count <= Slug.longest ? id : Slug(id).id
    }
    var slug = Slug()
    for (place, side) in order.enumerated() {
      if place > 0 { slug.append(id: "--") }
      slug.append(id: keys[side])
    }
    if stated.instrument != .unknown { slug.append(id: "--" + stated.instrument.rawValue) }
    if let date = stated.distinguishingDate { slug.append(id: "--" + Slug(date.description).id) }
    return slug.id
  }

  /// A hash of all that an agreement states, of the remark on it and of what it cites.
  func digest(_ agreement: Agreement, note: String?, citations: [StatedAgreement.Citation]) -> UInt64 {
    var hash = StableHash()
    hash.combine(agreement.id)
    hash.combine(agreement.title)
    hash.combine(agreement.instrument.rawValue)
    hash.combine(agreement.kind.rawValue)
    hash.combine(agreement.stage.rawValue)
    for place in order {
      let side = agreement.sides[place]
      hash.combine(side.country)
      hash.combine(side.place)
      hash.combine(side.body)
    }
    hash.combine(agreement.participants.count)
    for participant in agreement.participants {
      hash.combine(participant.person)
      hash.combine(participant.role)
      hash.combine(participant.side.flatMap(order.firstIndex) ?? -1)
      hash.combine(participant.part.rawValue)
    }
    hash.combine(agreement.signed?.description)
    hash.combine(agreement.agreed?.description)
    hash.combine(agreement.effective?.description)
    hash.combine(agreement.ends?.description)
    hash.combine(agreement.venue?.text)
    hash.combine(agreement.scope.count)
    for item in agreement.scope { hash.combine(item.field.rawValue) }
    hash.combine(note)
    for citation in citations {
      hash.combine(citation.title)
      hash.combine(citation.url)
    }
    return hash.value
  }
}

extension StableHash {
  fileprivate mutating func combine(_ text: Text?) {
    combine(text?.wordings.count ?? -1)
    for wording in text?.wordings ?? [] {
      combine(wording.language)
      combine(wording.words)
    }
  }
}
