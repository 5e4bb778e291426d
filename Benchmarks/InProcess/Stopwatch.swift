/// Times what a program does, again and again, and prints a line for each measure: its unit, its name, its samples.
struct Stopwatch {
  /// How long one thing is measured, and how often at least and at most.
  var patience = Duration.milliseconds(400)
  var runs = 5...400

  /// Prints the milliseconds that a piece of work takes.
  ///
  /// - Parameters:
  ///   - name: what is measured.
  ///   - prepare: makes ready what a run uses up; not timed.
  ///   - work: gives a number that depends on all of what it does, lest the compiler leave it out.
  func time(_ name: String, prepare: () -> Void = {}, _ work: () throws -> Int) rethrows {
    report("ms", name, try samples(prepare, work).map { $0 / 1e6 })
  }

  /// Prints how much of something a piece of work does in a second.
  ///
  /// - Parameters:
  ///   - name: what is measured.
  ///   - amount: how much one run does.
  ///   - unit: of the amount.
  ///   - work: gives a number that depends on all of what it does.
  func rate(_ name: String, _ amount: Double, _ unit: String, _ work: () throws -> Int) rethrows {
    report("\(unit)/s", name, try samples({}, work).map { amount / ($0 / 1e9) })
  }

  /// Nanoseconds of each run; a first one warms up.
  private func samples(_ prepare: () -> Void, _ work: () throws -> Int) rethrows -> [Double] {
    var samples: [Double] = []
    var spent = Duration.zero
    var checksum = 0
    prepare()
    checksum &+= try work()
    while samples.count < runs.lowerBound || samples.count < runs.upperBound && spent < patience {
      prepare()
      let time = try ContinuousClock().measure { checksum &+= try work() }
      spent += time
      samples.append(time / .nanoseconds(1))
    }
    withExtendedLifetime(checksum) {}
    return samples
  }

  private func report(_ unit: String, _ name: String, _ samples: [Double]) {
    print(unit, name, samples.map { "\($0)" }.joined(separator: " "), separator: "\t")
  }
}
