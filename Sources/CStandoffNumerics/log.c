#include "CStandoffNumerics.h"
#include "logarithm.h"

static inline int is_positive_normal(uint64_t bits) {
  return bits - SMALLEST_NORMAL_BITS < INFINITY_BITS - SMALLEST_NORMAL_BITS;
}

/* The value of any of the three for what is not a positive finite number. */
static double log_outside(double x) {
  if (x == 0) return -infinity();
  return x == infinity() ? x : not_a_number();
}

static inline double log_from_bits(uint64_t bits) {
  log_parts parts = log_split(bits);
  twofold sum = log_join(parts, parts.octave);
  return sum.high + sum.low;
}

/* log(x) times a constant whose head has 26 bits; the low part takes all but the exact product of the heads. */
static inline twofold scaled(twofold log, double high, double low) {
  double head = head_of(log.high), rest = (log.high - head) + log.low;
  return ordered_sum(head * high, (head + rest) * low + rest * high);
}

static inline double log2_from_bits(uint64_t bits) {
  log_parts parts = log_split(bits);
  twofold mantissa = scaled(log_join(parts, 0.0), LOG2_E_HIGH, LOG2_E_LOW);
  twofold sum = ordered_sum(parts.octave, mantissa.high); /* an octave is 0, or at least twice the mantissa's share */
  return sum.high + (sum.low + mantissa.low);
}

static inline double log10_from_bits(uint64_t bits) {
  log_parts parts = log_split(bits);
  twofold value = scaled(log_join(parts, parts.octave), LOG10_E_HIGH, LOG10_E_LOW);
  return value.high + value.low;
}

static __attribute__((noinline)) double log_at_edge(double x, double (*from_bits)(uint64_t)) {
  if (x > 0 && x < infinity()) return from_bits(normalised(x));
  return log_outside(x);
}

double standoff_log(double x) {
  if (UNLIKELY(!is_positive_normal(bits_of(x)))) return log_at_edge(x, log_from_bits);
  return log_from_bits(bits_of(x));
}

double standoff_log2(double x) {
  if (UNLIKELY(!is_positive_normal(bits_of(x)))) return log_at_edge(x, log2_from_bits);
  return log2_from_bits(bits_of(x));
}

double standoff_log10(double x) {
  if (UNLIKELY(!is_positive_normal(bits_of(x)))) return log_at_edge(x, log10_from_bits);
  return log10_from_bits(bits_of(x));
}
