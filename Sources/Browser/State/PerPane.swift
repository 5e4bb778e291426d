/// A value for each of the three panes.
package struct PerPane<Value> {
  private var countries: Value
  private var cities: Value
  private var agreements: Value

  /// The same value for all of them.
  init(repeating value: Value) {
    countries = value
    cities = value
    agreements = value
  }

  package internal(set) subscript(pane: Pane) -> Value {
    get {
      switch pane {
      case .countries: countries
      case .cities: cities
      case .agreements: agreements
      }
    }
    set {
      switch pane {
      case .countries: countries = newValue
      case .cities: cities = newValue
      case .agreements: agreements = newValue
      }
    }
  }
}

extension PerPane: Equatable where Value: Equatable {}
extension PerPane: Hashable where Value: Hashable {}
extension PerPane: Sendable where Value: Sendable {}
