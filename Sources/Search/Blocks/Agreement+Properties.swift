import KembarModel

extension Agreement {
  /// The bits of its properties, but for those that need the table of countries.
  var properties: UInt32 {
    var bits: UInt32 = 0
    func set(_ property: Term.Property, _ isMet: Bool) { if isMet { bits |= property.bit } }
    set(.conflict, hasConflict)
    set(.note, !notes.isEmpty)
    set(.remark, citations.contains { $0.note != nil })
    set(.unknown, !unknown.isEmpty)
    set(.signatory, participants.contains { $0.part == .signatory })
    set(.witness, participants.contains { $0.part == .witness })
    set(.scope, !scope.isEmpty)
    set(.action, !actions.isEmpty)
    set(.funding, funding != nil)
    set(.term, term != nil || ends != nil)
    set(.event, !events.isEmpty)
    set(.related, !related.isEmpty)
    set(.date, principalDate != nil)
    set(.venue, venue != nil)
    set(.domestic, !sides.contains { $0.country.isEmpty || $0.country != sides[0].country })
    set(.starred, isStarred)
    return bits
  }
}
