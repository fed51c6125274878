internal import CStandoffProcess
public import StandoffKernel

/// The page on which a worker notes what it plays, so that its parent knows whom to blame if it dies.
public struct Heartbeat {
  private let page: UnsafeMutablePointer<sp_page>

  init(_ page: UnsafeMutablePointer<sp_page>) { self.page = page }

  /// The page that the parent handed down; nil where this process is no worker.
  public static func inherited() -> Heartbeat? { sp_page_inherited().map(Heartbeat.init) }

  /// Notes that a match begins.
  func start(match: Int) { sp_page_start(page, Int64(match)) }
  @inline(__always) func enter(role: Int32) { sp_page_enter(page, role) }
  @inline(__always) func leave() { sp_page_leave(page) }

  /// Notes that the machine code of a plugin is entered, by the plugin's index.
  @inline(__always) public func enter(plugin: Int) { sp_page_enter(page, Self.firstPlugin - Int32(truncatingIfNeeded: plugin)) }
  /// Notes that it is left.
  @inline(__always) public func leavePlugin() { sp_page_leave(page) }

  /// Notes that the process has done its work, so that its exit code is its own and not that of somebody's `exit`.
  public func finish() { sp_page_finish(page) }
  var isFinished: Bool { sp_page_finished(page) != 0 }

  private static let firstPlugin: Int32 = -2

  var beats: UInt64 { sp_page_beats(page) }
  /// The match now playing; nil between matches.
  var match: Int? {
    let match = sp_page_match(page)
    return match < 0 ? nil : Int(match)
  }
  /// The role whose strategy is deciding; nil while the host itself is at work.
  var role: Int? {
    let role = sp_page_role(page)
    return role < 0 ? nil : Int(role)
  }
  /// The plugin whose machine code is running, by index; nil where none is.
  var plugin: Int? {
    let role = sp_page_role(page)
    return role > Self.firstPlugin ? nil : Int(Self.firstPlugin - role)
  }
}

/// A strategy whose decisions show on the page.
public final class WatchedStrategy: Strategy {
  private let inner: any Strategy
  private let heartbeat: Heartbeat
  private let role: Int32

  public init(_ inner: any Strategy, role: Int, heartbeat: Heartbeat) {
    self.inner = inner
    self.role = Int32(role)
    self.heartbeat = heartbeat
  }

  public func begin(_ start: MatchStart) {
    heartbeat.enter(role: role)
    inner.begin(start)
    heartbeat.leave()
  }

  public func posture(turn: Int, view: UnsafePointer<Double>, act: UnsafeMutablePointer<Double>) throws(Fault) {
    heartbeat.enter(role: role)
    defer { heartbeat.leave() }
    try inner.posture(turn: turn, view: view, act: act)
  }

  public func answers(node: Int) -> Bool { inner.answers(node: node) }

  public func react(node: Int, turn: Int, view: UnsafePointer<Double>) throws(Fault) -> Bool {
    heartbeat.enter(role: role)
    defer { heartbeat.leave() }
    return try inner.react(node: node, turn: turn, view: view)
  }

  public func takeRemarks() -> [String] { inner.takeRemarks() }
}
