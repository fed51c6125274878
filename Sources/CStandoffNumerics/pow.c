#include "CStandoffNumerics.h"
#include "exponential.h"
#include "logarithm.h"

/* base^exponent = exp(exponent * log base), with the logarithm to 2^-68 of itself: its error is multiplied by up to
   746 before it becomes a relative error of the result. */

/* log_join with r^2 taken as an exact product and a rest, and one more term. */
static inline twofold precise_log(log_parts parts) {
  double r = parts.r;
  double base = parts.octave * LN2_HIGH + parts.entry.log_high; /* exact: both are multiples of 2^-42 */
  twofold linear = ordered_sum(base, r);
  double r1 = head_of(r), rest = (r - r1) + parts.rest;
  twofold square = ordered_sum(linear.high, -0.5 * r1 * r1);
  double r2 = r * r;
  double series = (r2 * r) * ((POW_C3 + r * POW_C4) + r2 * ((POW_C5 + r * POW_C6) + r2 * (POW_C7 + r * POW_C8)));
  double low = ((linear.low + parts.rest) + square.low) + (parts.octave * LN2_LOW + parts.entry.log_low);
  return ordered_sum(square.high, low + (series - 0.5 * rest * (r1 + r)));
}

/* bits: the base's as log_split takes them; 2^-65 <= |exponent| < 2^65; sign_bit: the result's. */
static inline double pow_finite(uint64_t bits, double exponent, uint64_t sign_bit) {
  twofold log = precise_log(log_split(bits));
  double log1 = head_of(log.high), log2 = (log.high - log1) + log.low;
  double exponent1 = head_of(exponent), exponent2 = exponent - exponent1;
  double argument = exponent1 * log1, tail = exponent2 * log1 + exponent * log2;
  exp_parts parts = exp_split(argument, tail);
  double value = LIKELY(magnitude(argument) < EXP_PLAIN_LIMIT) ? exp_join(parts) : exp_join_at_edge(parts, argument);
  return with_sign(value, sign_bit);
}

typedef enum { not_whole, odd, even } parity;

static parity parity_of(double x) {
  uint64_t bits = bits_of(x) & MAGNITUDE_BITS;
  int exponent = (int)(bits >> EXPONENT_SHIFT) - EXPONENT_BIAS;
  if (exponent < 0) return bits == 0 ? even : not_whole;
  if (exponent > 52) return even;
  uint64_t one = (uint64_t)1 << (52 - exponent);
  if (bits & (one - 1)) return not_whole;
  /* At exponent 0 the unit is the mantissa's implied bit. */
  return exponent == 0 || (bits & one) ? odd : even;
}

#define EXPONENT_FLOOR 0x1p-65 /* under it |exponent * log base| < 2^-55: the result is 1 */
#define EXPONENT_CEILING 0x1p65 /* over it, since |log base| >= 2^-53 or is 0, the result is 0, 1 or infinite */

/* C11, annex F.10.4.4, in its order. */
static __attribute__((noinline)) double pow_at_edge(double base, double exponent) {
  if (exponent == 0 || base == 1.0) return 1.0;
  if (base != base || exponent != exponent) return not_a_number();
  double size = magnitude(base), rate = magnitude(exponent);
  int is_negative = (int)(bits_of(exponent) >> 63);
  if (size == 0 || size == infinity()) {
    uint64_t sign_bit = parity_of(exponent) == odd ? bits_of(base) & SIGN_BIT : 0;
    return with_sign((size == 0) == is_negative ? infinity() : 0.0, sign_bit);
  }
  uint64_t sign_bit = 0;
  if (base < 0 && rate != infinity()) {
    parity kind = parity_of(exponent);
    if (kind == not_whole) return not_a_number();
    sign_bit = kind == odd ? SIGN_BIT : 0;
  }
  if (size == 1.0) return with_sign(1.0, sign_bit);
  if (rate < EXPONENT_FLOOR) return 1.0;
  if (rate >= EXPONENT_CEILING) return (size > 1.0) == is_negative ? 0.0 : infinity();
  return pow_finite(size < 0x1p-1022 ? normalised(size) : bits_of(size), exponent, sign_bit);
}

double standoff_pow(double base, double exponent) {
  uint64_t bits = bits_of(base), rate = bits_of(exponent) & MAGNITUDE_BITS;
  uint64_t floor = (uint64_t)(EXPONENT_BIAS - 65) << EXPONENT_SHIFT, span = (uint64_t)130 << EXPONENT_SHIFT;
  if (UNLIKELY(bits - SMALLEST_NORMAL_BITS >= INFINITY_BITS - SMALLEST_NORMAL_BITS || rate - floor >= span)) {
    return pow_at_edge(base, exponent);
  }
  return pow_finite(bits, exponent, 0);
}
