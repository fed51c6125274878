#ifndef STANDOFF_NUMERICS_EXPONENTIAL_H
#define STANDOFF_NUMERICS_EXPONENTIAL_H

#include "arithmetic.h"
#include "constants.h"
#include "tables.h"

/* exp(x) = 2^(k/128) * exp(r) with k = round(128 x / ln 2), so |r| <= ln 2 / 256 (the method of Tang 1989, ACM TOMS 15:2). */

/* Beyond this magnitude the result may not be a normal number, or its excess may lose bits to underflow. */
#define EXP_PLAIN_LIMIT 700.0
/* Beyond these the result is infinite, or rounds to zero. */
#define EXP_INFINITE 710.0
#define EXP_ZERO -746.0

/* exp(x) is power * (1 + excess) * 2^octave. */
typedef struct { double power, excess; int64_t octave; } exp_parts;

/* tail: what x lacks of the argument, an ulp of x or less. Outside +-746 the parts are without meaning. */
static inline exp_parts exp_split(double x, double tail) {
  double shifted = x * EXP_STEPS_PER_UNIT + ROUNDING_SHIFT;
  int64_t k = (int64_t)bits_of(shifted);
  double steps = shifted - ROUNDING_SHIFT;
  double r = (x - steps * EXP_STEP_HIGH) - steps * EXP_STEP_LOW + tail;
  standoff_exp_entry entry = standoff_exp_table[k & 127];
  double r2 = r * r;
  double excess = entry.rest + r + r2 * (EXP_C2 + r * EXP_C3) + (r2 * r2) * (EXP_C4 + r * EXP_C5);
  /* The shift's own upper bits lie above bit 51 of k, and fall out when the octave is moved to the exponent. */
  return (exp_parts){entry.power, excess, k >> 7};
}

/* The result where it is a normal number for certain. */
static inline double exp_join(exp_parts parts) {
  double scale = double_of(bits_of(parts.power) + ((uint64_t)parts.octave << EXPONENT_SHIFT));
  return scale + scale * parts.excess;
}

/* The result where it may overflow or lose bits to underflow; one rounding only in either case. */
static inline double exp_join_at_edge(exp_parts parts, double x) {
  if (x > EXP_INFINITE) return infinity();
  if (x < EXP_ZERO) return 0.0;
  uint64_t octave_bits = (uint64_t)parts.octave << EXPONENT_SHIFT;
  if (x > 0) {
    double scale = double_of(bits_of(parts.power) + octave_bits - ((uint64_t)8 << EXPONENT_SHIFT));
    return (scale + scale * parts.excess) * 0x1p8;
  }
  double scale = double_of(bits_of(parts.power) + octave_bits + ((uint64_t)1022 << EXPONENT_SHIFT));
  double value = scale + scale * parts.excess;
  if (value < 1.0) {
    /* Times 2^-1022 this has the grid 2^-1074, which is that of 1 + value here: round on it once, rest and all. */
    double rest = (scale - value) + scale * parts.excess;
    twofold on_grid = ordered_sum(1.0, value);
    value = (on_grid.high + (on_grid.low + rest)) - 1.0;
  }
  return value * 0x1p-1022;
}

#endif
