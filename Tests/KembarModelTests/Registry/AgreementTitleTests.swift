import KembarModel
import Testing

@Suite struct AgreementTitleTests {
  private let index: RegistryIndex
  init() throws {
    index = RegistryIndex(try .sample(), countries: .sample)
  }

  private func agreement(_ sides: Side..., kind: AgreementKind = .sisterCity) -> Agreement {
    Agreement(id: "x", kind: kind, sides: sides)
  }

  @Test func theOfficialTitleComesFirst() throws {
    let agreement = try Agreement.full()
    #expect(agreement.displayTitle(.indonesian, in: index) == "Pernyataan Minat")
    #expect(agreement.displayTitle(.english, in: index) == "Letter of Intent")
    #expect(agreement.sidesTitle(.english, in: index) == "Bogor ⇄ 木更津")
  }

  @Test(arguments: [(Language.indonesian, "Bogor ⇄ Jepang"), (.english, "Bogor ⇄ Japan")])
  func aSideWithoutPlaceIsItsCountry(language: Language, title: String) {
    let agreement = agreement(Side(country: "ID", place: "bogor"), Side(country: "JP"))
    #expect(agreement.displayTitle(language, in: index) == title)
  }

  @Test func aSideWithoutPlaceIsItsBody() {
    let ministry = Side(country: "JP", body: Text(id: "Kementerian", en: "Ministry"))
    #expect(
      agreement(Side(country: "ID", place: "bogor", body: Text(id: "Pemkot", en: "City")), ministry)
        .displayTitle(.english, in: index) == "Bogor ⇄ Ministry")
    #expect(
      agreement(Side(country: "ID"), ministry, kind: .state).displayTitle(.english, in: index)
        == "Indonesia ⇄ Japan")
  }

  @Test func threeSides() {
    let agreement = agreement(Side(country: "ID"), Side(country: "KZ"), Side(country: "JP"))
    #expect(agreement.displayTitle(.indonesian, in: index) == "Indonesia ⇄ Kazakstan ⇄ Jepang")
  }

  @Test func whatIsNotInTheIndexIsShownByItsIdOrCode() {
    let agreement = agreement(Side(country: "ID", place: "nowhere"), Side(country: "ZZ"))
    #expect(agreement.displayTitle(.english, in: index) == "nowhere ⇄ ZZ")
  }

  @Test func thePrincipalDateIsTheFirstThatIsKnown() throws {
    var agreement = try Agreement.full()
    #expect(agreement.principalDate == (try EDTF("[2016-11-16..2016-11-19]")))
    agreement.signed = nil
    #expect(agreement.principalDate == (try EDTF("2016-10")))
    agreement.agreed = nil
    #expect(agreement.principalDate == (try EDTF("2017?")))
    agreement.effective = nil
    #expect(agreement.principalDate == nil)
  }
}
