#ifndef STANDOFF_NUMERICS_LOGARITHM_H
#define STANDOFF_NUMERICS_LOGARITHM_H

#include "arithmetic.h"
#include "constants.h"
#include "tables.h"

/* x = 2^k * z with z from 0.705 to 1.41, and log z = log(1 + r) - log(inverse) with r = inverse * z - 1, |r| < 2^-7.9
   (the method of Tang 1990, ACM TOMS 16:4). The interval around z = 1 has inverse = 1, so the relative error stays small there with no case of its own. */

/* The lower end of z, less an octave's worth of exponent: 75 and a half intervals below 1. */
#define LOG_ORIGIN (ONE_BITS - ((uint64_t)151 << 44))
#define LOG_INDEX_SHIFT 45
/* z's upper 40 bits: their product with the reciprocal's 12 is exact. */
#define LOG_HEAD_BITS 0xffffffffffffe000u

/* r is exactly r + rest; octave is k. */
typedef struct { standoff_log_entry entry; double octave, r, rest; } log_parts;

/* bits: those of a positive normal number, or of one scaled by 2^52 with 52 taken from its exponent. */
static inline log_parts log_split(uint64_t bits) {
  uint64_t from_origin = bits - LOG_ORIGIN;
  standoff_log_entry entry = standoff_log_table[(from_origin >> LOG_INDEX_SHIFT) & 127];
  int64_t octave = (int64_t)from_origin >> EXPONENT_SHIFT;
  uint64_t z_bits = bits - ((uint64_t)octave << EXPONENT_SHIFT);
  double z1 = double_of(z_bits & LOG_HEAD_BITS), z2 = double_of(z_bits) - z1;
  double r1 = z1 * entry.inverse - 1.0, r2 = z2 * entry.inverse;
  twofold r = ordered_sum(r1, r2);
  return (log_parts){entry, double_from(octave), r.high, r.low};
}

/* octaves * ln 2 + log z as a sum whose low part is below 2^-8 of the high one; error below 2^-60 of the whole. */
static inline twofold log_join(log_parts parts, double octaves) {
  double r = parts.r, r2 = r * r;
  double base = octaves * LN2_HIGH + parts.entry.log_high; /* exact: both are multiples of 2^-42 */
  twofold sum = ordered_sum(base, r);
  double series = r2 * -0.5 + (r2 * r) * ((LOG_C3 + r * LOG_C4) + r2 * ((LOG_C5 + r * LOG_C6) + r2 * LOG_C7));
  double low = (sum.low + parts.rest) + (octaves * LN2_LOW + parts.entry.log_low);
  return (twofold){sum.high, low + series};
}

/* Bits of a positive subnormal number as log_split takes them: a mantissa in place, the exponent run below zero. */
static inline uint64_t normalised(double subnormal) {
  return bits_of(subnormal * 0x1p52) - ((uint64_t)52 << EXPONENT_SHIFT);
}

#endif
