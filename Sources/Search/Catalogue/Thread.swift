import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Threads of the system, which end when their work is done.
///
/// Dispatch keeps a thread that looks after the others once a second for as long as the program runs; nothing may run
/// while nobody types.
package enum Thread {
  /// How many cores this program may use.
  static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Runs `body` on a thread of its own.
  ///
  /// - Returns: `false` where the system has no thread left.
  package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = run(body) else { return false }
    pthread_detach(thread)
    return true
  }

  /// Runs `body` on this thread and `work` at the same time on others, until all have returned.
  ///
  /// A thread that has not begun when this one is done is not waited for, and begins nothing: to wake a core takes
  /// longer than some work.
  static func withOthers(_ count: Int, _ work: @Sendable () -> Void, run body: () -> Void) {
    withoutActuallyEscaping(work) { work in
      let others = (0..<count).compactMap { _ in
        let offer = Offer(work)
        return run { offer.take()?() }.map { (offer, $0) }
      }
      body()
      for (offer, thread) in others {
        if offer.take() == nil {
          pthread_join(thread, nil)
        } else {
          pthread_detach(thread)
        }
      }
    }
  }

  /// Work that is done by whoever takes it first.
  private final class Offer: Sendable {
    private let work: Mutex<Work?>

    init(_ work: @escaping Work) {
      self.work = Mutex(work)
    }

    func take() -> Work? { work.withLock { $0.take() } }
  }

  private typealias Work = @Sendable () -> Void

  private static func run(_ body: @escaping Work) -> pthread_t? {
    let work = UnsafeMutablePointer<Work>.allocate(capacity: 1)
    work.initialize(to: body)
    if let thread = begin(UnsafeMutableRawPointer(work)) { return thread }
    work.deinitialize(count: 1)
    work.deallocate()
    return nil
  }

  private static func begin(_ work: UnsafeMutableRawPointer) -> pthread_t? {
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    return pthread_create(&thread, nil, perform, work) == 0 ? thread : nil
  }

  #if canImport(Glibc)
    private static let perform: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      work in
      work.map(finish)
      return nil
    }
  #else
    private static let perform: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
      work in
      finish(work)
      return nil
    }
  #endif

  private static func finish(_ work: UnsafeMutableRawPointer) {
    let work = work.assumingMemoryBound(to: Work.self)
    let body = work.move()
    work.deallocate()
    body()
  }
}
