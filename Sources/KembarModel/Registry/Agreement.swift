/// One agreement, or the plan of one: between whom, in which form, how far it has come, and who says so.
package struct Agreement: Hashable, Sendable, Identifiable {
  /// Lower-case letters, digits and `-`; unique among agreements, and stable.
  package var id: String
  /// The official title, where a source states one.
  package var title: Text?
  /// The form of the document; `unknown` where no source states it.
  package var instrument: Instrument
  /// Between whom it is; `unknown` where no source states it.
  package var kind: AgreementKind
  /// How far it has come; `unknown` where no source states it.
  package var stage: Stage
  /// Two or more, in the order of the source.
  package var sides: [Side]
  /// In the order of the source; one person may have several parts.
  package var participants: [Participant] = []
  /// When it was signed, or is to be; `nil` where no source states it.
  package var signed: EDTF?
  /// When the sides agreed on it, where that is not when they signed.
  package var agreed: EDTF?
  /// When it came into force.
  package var effective: EDTF?
  /// When it ends, as stated; never computed from the term.
  package var ends: EDTF?
  /// Where it was signed, or is to be.
  package var venue: Venue?
  /// The fields of cooperation, in the order of the source; empty where none is stated.
  package var scope: [ScopeItem] = []
  /// What the sides mean to do, in the order of the source.
  package var actions: [PlannedAction] = []
  /// Who pays, and how, in the source's words.
  package var funding: Text?
  /// How long it runs; `nil` where no source states anything of it.
  package var term: Term?
  /// What happened around it, in the order of the document.
  package var events: [Event] = []
  /// Links from this agreement to others; the others need not link back.
  package var related: [RelatedAgreement] = []
  /// Where each statement comes from.
  package var facts: [Fact] = []
  /// What was looked for in the sources, and is not stated there.
  package var unknown: [AgreementField] = []
  /// Whether the user keeps it at hand.
  package var isStarred = false
  /// What the user has noted, oldest first; a note is the user's own word and cites nothing.
  package var notes: [Note] = []

  /// An agreement of which nothing but its sides is known.
  package init(
    id: String, instrument: Instrument = .unknown, kind: AgreementKind = .unknown, stage: Stage = .unknown,
    sides: [Side]
  ) {
    self.id = id
    self.instrument = instrument
    self.kind = kind
    self.stage = stage
    self.sides = sides
  }
}

/// One party to an agreement.
package struct Side: Hashable, Sendable {
  /// ISO 3166-1 alpha-2; or as the source wrote it, where that names no such country; empty where it named none.
  package var country: String
  /// The id of a place; none where the side is a state, or a body that is no place.
  package var place: String?
  /// The authority or organisation that acts.
  package var body: Text?

  /// A side that is a country, one of its places, or a body in it.
  package init(country: String, place: String? = nil, body: Text? = nil) {
    self.country = country
    self.place = place
    self.body = body
  }
}

/// Somebody who took part.
package struct Participant: Hashable, Sendable {
  /// The id of a person; none where the source names no one.
  package var person: String?
  /// The office or title in which somebody took part, in the source's words.
  package var role: Text?
  /// The side on whose behalf, as an index into the agreement's sides.
  package var side: Int?
  /// What the participant did, or is to do.
  package var part: Part

  /// A participant, named or not.
  package init(person: String? = nil, role: Text? = nil, side: Int? = nil, part: Part) {
    self.person = person
    self.role = role
    self.side = side
    self.part = part
  }
}

/// Where an agreement was, or is to be, signed.
package struct Venue: Hashable, Sendable {
  /// The id of a place.
  package var place: String?
  /// The room, building or town, in the source's words.
  package var text: Text?

  /// A venue by place, by words, or both.
  package init(place: String? = nil, text: Text? = nil) {
    self.place = place
    self.text = text
  }
}

/// A field of cooperation in the source's own words.
package struct ScopeItem: Hashable, Sendable {
  /// The field of the closed list that the words belong to.
  package var field: ScopeField
  /// The source's own words; `nil` where they are those of the list.
  package var text: Text?

  /// A field, and how the source puts it.
  package init(field: ScopeField, text: Text? = nil) {
    self.field = field
    self.text = text
  }
}

/// Something that the sides mean to do.
package struct PlannedAction: Hashable, Sendable {
  /// What is to be done; never empty.
  package var text: Text
  /// How firm it is, or how far it has come.
  package var status: ActionStatus
  /// The side that is to act, as an index into the agreement's sides; none where it is both or not stated.
  package var side: Int?
  /// By when it is to be done, or when it was.
  package var due: EDTF?

  /// An action without a date or an owner.
  package init(text: Text, status: ActionStatus, side: Int? = nil, due: EDTF? = nil) {
    self.text = text
    self.status = status
    self.side = side
    self.due = due
  }
}

/// How long an agreement runs, and how it is renewed or given up.
package struct Term: Hashable, Sendable {
  /// 1 to 999.
  package var years: Int?
  /// How many months before its end it can be given up, 0 to 999.
  package var noticeMonths: Int?
  /// How it is renewed, in the source's words.
  package var renewal: Text?

  /// A term of which any part may be unknown.
  package init(years: Int? = nil, noticeMonths: Int? = nil, renewal: Text? = nil) {
    self.years = years
    self.noticeMonths = noticeMonths
    self.renewal = renewal
  }
}

/// Something that happened around an agreement.
package struct Event: Hashable, Sendable {
  /// When it happened, as exactly as the sources say.
  package var date: EDTF?
  /// What sort of thing happened.
  package var kind: EventKind
  /// What happened, in our own words; never empty.
  package var text: Text
  /// The id of a place.
  package var place: String?

  /// An event, dated and placed where the sources do so.
  package init(date: EDTF? = nil, kind: EventKind, text: Text, place: String? = nil) {
    self.date = date
    self.kind = kind
    self.text = text
    self.place = place
  }
}

/// A link from one agreement to another.
package struct RelatedAgreement: Hashable, Sendable {
  /// The id of the other agreement.
  package var agreement: String
  /// How the agreement that holds this link stands to the other one.
  package var relation: Relation

  /// Says how the agreement that holds this link stands to `agreement`.
  package init(agreement: String, as relation: Relation) {
    self.agreement = agreement
    self.relation = relation
  }
}

/// Something that the user has noted of an agreement.
package struct Note: Hashable, Sendable {
  /// When it was noted.
  package var date: EDTF
  /// The user's own words; never empty.
  package var text: String

  /// A note made at a date.
  package init(date: EDTF, text: String) {
    self.date = date
    self.text = text
  }
}
