/// Tables of sister cities to import.
enum Tables {
  static let header = "city1,country1,lat1,lng1,city2,country2,lat2,lng2\n"

  /// Three agreements, the first of which comes again in the other order; one country is misspelt.
  static let twins =
    header + """
      Surabaya,Indonesia,-7.2459,112.7378,Kochi,Japan,33.5589,133.5314
      Bandung,Indonesia,-6.9147,107.6098,Braunschweig,Germany,52.2667,10.5167
      Yogyakarta,Indonesia,-7.8014,110.3647,Gyeongju,Soth Korea,35.8562,129.2247
      Kochi,Japan,33.5589,133.5314,Surabaya,Indonesia,-7.2459,112.7378

      """

  /// The ids of the agreements of ``twins``.
  static let twinIDs = [
    "kochi-jp--surabaya-id", "bandung-id--braunschweig-de", "gyeongju-soth-korea--yogyakarta-id",
  ]

  /// A row that is right between two that are not.
  static let faulty =
    header + """
      Medan,Indonesia,96.2,98.6738,Ichikawa,Japan,35.7219,139.9311
      Semarang,Indonesia,-6.99,110.4229,Brisbane,Australia,-27.4678,153.0281
      Ambon,Indonesia,-3.6954,128.1814,,,,

      """

  /// The rows of ``faulty`` that cannot be imported.
  static let rejected =
    header + """
      Medan,Indonesia,96.2,98.6738,Ichikawa,Japan,35.7219,139.9311
      Ambon,Indonesia,-3.6954,128.1814,,,,

      """

  /// A table with headers in Indonesian, dates as they are written there, and no country of the first side.
  static let indonesian = """
    Kota;Kota Kembar;Negara;Tanggal Penandatanganan;Bidang
    Semarang;Brisbane;Australia;11/01/1993;pendidikan|kebudayaan
    Medan;Ichikawa;Jepang;4/11/1989;

    """
}
