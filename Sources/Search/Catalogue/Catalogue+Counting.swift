import KembarModel

/// Counting over columns, where a mask tells which rows are counted.
extension Catalogue {
  /// How many of the rows in the mask have each country.
  func countryCounts(_ mask: [Bool]) -> [Int] {
    counted(countryCodes.count, mask) { [countries] number, block, mask, counts in
      guard let columns = block.columns else { return }
      var own = Array(repeating: Int32(0), count: columns.countryNames.count)
      columns.countries.count(in: &own, mask)
      for (number, count) in zip(countries[number], own) { counts[Int(number)] += count }
    }
  }

  /// How many of the rows in the mask have each place as a side.
  func placeCounts(_ mask: [Bool]) -> [Int] {
    counts(of: \.places, index.registry.places.count, mask)
  }

  /// How many of the rows in the mask have each number of a column, all rows where there is no mask.
  func counts(
    of column: any KeyPath<BlockColumns, Lists> & Sendable, _ size: Int, _ mask: [Bool]? = nil
  ) -> [Int] {
    counted(size, mask ?? Array(repeating: true, count: count)) { _, block, mask, counts in
      block.columns?[keyPath: column].count(in: &counts, mask)
    }
  }

  /// How many of the rows in the mask have each word of a closed list.
  func wordCounts(_ column: any KeyPath<BlockColumns, [UInt8]> & Sendable, _ mask: [Bool]) -> [Int] {
    counted(256, mask) { _, block, mask, counts in
      guard let words = block.columns?[keyPath: column] else { return }
      mask.withUnsafeBytes { mask in
        words.withUnsafeBufferPointer { words in
          for row in words.indices { counts[Int(words[row])] &+= Int32(mask[row]) }
        }
      }
    }
  }

  /// How many of the rows in the mask have each bit of a column.
  func bitCounts(_ column: any KeyPath<BlockColumns, [UInt32]> & Sendable, _ mask: [Bool]) -> [Int] {
    // How often each way occurs of which the first, the next and the last eleven bits are set.
    let ways = counted(3 << 11, mask) { _, block, mask, counts in
      guard let bits = block.columns?[keyPath: column] else { return }
      mask.withUnsafeBytes { mask in
        bits.withUnsafeBufferPointer { bits in
          counts.withUnsafeMutableBufferPointer { counts in
            for row in bits.indices {
              let (bits, one) = (Int(bits[row]), Int32(mask[row]))
              counts[bits & 0x7FF] &+= one
              counts[1 << 11 | bits >> 11 & 0x7FF] &+= one
              counts[2 << 11 | bits >> 22] &+= one
            }
          }
        }
      }
    }
    return (0..<32).map { bit in
      let (part, place) = bit.quotientAndRemainder(dividingBy: 11)
      return (0..<1 << 11).reduce(0) { $1 & 1 << place == 0 ? $0 : $0 + ways[part << 11 | $1] }
    }
  }

  /// How many of the rows in the mask have a date in each year.
  func yearCounts(_ mask: [Bool]) -> [Int: Int] {
    let years = onStretches(mask) { _, block, mask, years in
      for (code, isIncluded) in zip(block.dates, mask) where isIncluded {
        guard let span = block.dateCodes.years(code) else { continue }
        for year in span { years.add(year) }
      }
    } from: {
      YearCounts()
    }
    return years.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
  }

  /// Counts numbers from 0 on.
  private func counted(
    _ size: Int, _ mask: [Bool], _ count: @Sendable (Int, Block, ArraySlice<Bool>, inout [Int32]) -> Void
  ) -> [Int] {
    let counts = onStretches(mask, count) { Array(repeating: 0, count: size) }
    return (0..<size).map { number in counts.reduce(0) { $0 + Int($1[number]) } }
  }

  /// Goes through the rows of a mask on all cores, a stretch of blocks on each.
  ///
  /// - Parameters:
  ///   - mask: which rows are wanted; blocks without any are left out.
  ///   - take: takes in the wanted rows of a block.
  ///   - beginning: makes what it takes them into, once for each stretch.
  /// - Returns: what the stretches came to, in their order.
  private func onStretches<Value: Sendable>(
    _ mask: [Bool], _ take: @Sendable (Int, Block, ArraySlice<Bool>, inout Value) -> Void,
    from beginning: @Sendable () -> Value
  ) -> [Value] {
    let length = max(1, (blocks.count + Self.stretches - 1) / Self.stretches)
    let stretches = stride(from: 0, to: blocks.count, by: length).map {
      $0..<min($0 + length, blocks.count)
    }
    return stretches.concurrentMap { [blocks, starts] stretch in
      var value = beginning()
      for number in stretch {
        let part = mask[starts[number]..<starts[number + 1]]
        if part.contains(true) { take(number, blocks[number], part, &value) }
      }
      return value
    }
  }

  /// Few, since each has counts of its own; more than there are cores, lest one waits for another.
  private static let stretches = 4
}
