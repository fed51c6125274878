internal import CStandoffNumerics
internal import CStandoffPlugin
internal import Glibc
internal import StandoffKernel

/// The table of functions that plugins get.
enum NativeHost {
  /// One table for the whole process, never freed: plugins may keep it.
  nonisolated(unsafe) static let table: UnsafePointer<standoff_host> = {
    let table = UnsafeMutablePointer<standoff_host>.allocate(capacity: 1)
    table.initialize(
      to: standoff_host(
        abi: STANDOFF_ABI, size: UInt32(MemoryLayout<standoff_host>.size),
        exp: { standoff_exp($0) },
        log: { standoff_log($0) },
        pow: { standoff_pow($0, $1) },
        logistic: { logistic($0) },
        bayes: { prior, bad, benign in
          let (joint, other) = (prior * bad, (1 - prior) * benign)
          return joint + other > 0 ? joint / (joint + other) : prior
        },
        discounted: { value, factor, turns in
          var value = value
          for _ in 0..<turns { value *= factor }
          return value
        },
        uniform: { call in engine(call)?.uniform() ?? 0 },
        update: { call, role, belief, bad, benign, evidence, unafraid in
          engine(call)?.update(role, belief, bad, benign, evidence, unafraid) ?? .nan
        },
        say: { call, line in
          if let line { engine(call)?.say(String(cString: line)) }
        },
        fail: { call, reason in
          engine(call)?.reason = reason.map { String(cString: $0) } ?? ""
          return 1
        }))
    return UnsafePointer(table)
  }()

  private static func engine(_ call: UnsafePointer<standoff_call>?) -> NativeEngine? {
    call?.pointee.own.map { Unmanaged<NativeEngine>.fromOpaque($0).takeUnretainedValue() }
  }
}
