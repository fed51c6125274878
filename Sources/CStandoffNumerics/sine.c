#include "CStandoffNumerics.h"
#include "arithmetic.h"
#include "constants.h"
#include "tables.h"

/* |x| = quadrant * pi/2 + r with |r| <= pi/4. Size is |r|; is_below tells that r is negative. */
typedef struct { twofold size; unsigned quadrant; int is_below; } reduced;

/* A positive number below 1 from its binary digits: high's first bit is worth 1/2. */
static inline twofold from_digits(uint64_t high, uint64_t low, int leading_zeros) {
  uint64_t rest = (high & 0x7ff) << 52 | low >> 12;
  double scale = power_of_two(-leading_zeros);
  return (twofold){(double)(int64_t)(high >> 11) * 0x1p-53 * scale, (double)(int64_t)rest * 0x1p-116 * scale};
}

/* Payne and Hanek 1983 (ACM SIGNUM Newsletter 18:1): of |x| * 2/pi only the digits matter that lie between 2 and the
   last one needed, and they come from a window of 2/pi's. Whole numbers throughout, so nothing is lost: the fraction
   of a quadrant has 126 places, and for no double is it less than 2^-62.
   Needs |x| finite and at least 0.5. */
static reduced reduce(uint64_t magnitude_bits) {
  int exponent = (int)(magnitude_bits >> EXPONENT_SHIFT) - EXPONENT_BIAS - 52;
  uint64_t mantissa = (magnitude_bits & MANTISSA_BITS) | SMALLEST_NORMAL_BITS;

  /* The window's first digit is worth 2 quadrants once multiplied by 2^exponent. The table has 64 zeros in front. */
  unsigned first = (unsigned)(exponent + 64 - 2), word = first >> 6, shift = first & 63;
  const uint64_t *digits = standoff_two_over_pi + word;
  uint64_t window[3];
  for (int i = 0; i < 3; i++) {
    window[i] = shift == 0 ? digits[i] : digits[i] << shift | digits[i + 1] >> (64 - shift);
  }
  unsigned __int128 product = (unsigned __int128)(mantissa * window[0]) << 64;
  product += (unsigned __int128)mantissa * window[1];
  product += (unsigned __int128)mantissa * window[2] >> 64;

  unsigned __int128 half = (unsigned __int128)1 << 125;
  unsigned quadrant = (unsigned)((product + half) >> 126) & 3;
  unsigned __int128 fraction = product << 2; /* in quadrants, over 2^128; its first bit says "nearer the next" */
  int is_below = (int)(fraction >> 127);
  if (is_below) fraction = -fraction;

  int zeros = (uint64_t)(fraction >> 64) != 0 ? __builtin_clzll((uint64_t)(fraction >> 64))
                                              : 64 + __builtin_clzll((uint64_t)fraction | 1);
  fraction <<= zeros;
  uint64_t f1 = (uint64_t)(fraction >> 64), f2 = (uint64_t)fraction;
  unsigned __int128 radians = (unsigned __int128)f1 * HALF_PI_TOP; /* over 2^127, less the leading zeros */
  radians += ((unsigned __int128)f1 * HALF_PI_NEXT >> 64) + ((unsigned __int128)f2 * HALF_PI_TOP >> 64);
  int gap = (int)(radians >> 127) ^ 1; /* f1 >= 1/2 and pi/2 >= 1.5 leave at most one zero in front */
  radians <<= gap;
  return (reduced){from_digits((uint64_t)(radians >> 64), (uint64_t)radians, zeros + gap - 1), quadrant, is_below};
}

typedef struct { twofold sine, cosine; } turn;

/* Sine and cosine of 0 <= a <= pi/4 (a hair over does no harm), to 2^-64 of themselves: from the nearest 64th of a
   radian by the addition theorems, with the small angle's own sine and cosine from their power series. */
static inline turn sine_and_cosine(twofold a) {
  double shifted = a.high * 64.0 + ROUNDING_SHIFT;
  standoff_sine_entry entry = standoff_sine_table[bits_of(shifted) & 63];
  twofold d = sum_of(a.high - (shifted - ROUNDING_SHIFT) * 0x1p-6, a.low);
  double d1 = head_of(d.high), rest = (d.high - d1) + d.low;
  double x = d.high, x2 = x * x;
  double sine_less_x = x * x2 * (-1.0 / 6 + x2 * (1.0 / 120 - x2 * (1.0 / 5040)));
  double cosine_less_1 = x2 * (-0.5 + x2 * (1.0 / 24 - x2 * (1.0 / 720)));

  double sine = entry.sine_high + entry.sine_low, cosine = entry.cosine_high + entry.cosine_low;
  twofold up = ordered_sum(entry.sine_high, entry.cosine_high * d1);
  double up_rest = (entry.sine_low + (entry.cosine_low * x + entry.cosine_high * rest))
    + (sine * cosine_less_1 + cosine * sine_less_x);
  twofold down = ordered_sum(entry.cosine_high, -(entry.sine_high * d1));
  double down_rest = (entry.cosine_low - (entry.sine_low * x + entry.sine_high * rest))
    + (cosine * cosine_less_1 - sine * sine_less_x);
  return (turn){{up.high, up.low + up_rest}, {down.high, down.low + down_rest}};
}

#define TINY 0x1p-28 /* under it x^2/3 < 2^-57: sine and tangent are x, the cosine is 1 */

static inline reduced reduced_angle(uint64_t magnitude_bits) {
  if (magnitude_bits <= 0x3fe921fb54442d18u) return (reduced){{double_of(magnitude_bits), 0.0}, 0, 0};
  return reduce(magnitude_bits);
}

static inline double total(twofold sum) { return sum.high + sum.low; }

/* sin(quadrant * pi/2 + r) from the angle's r. */
static inline double sine_in(unsigned quadrant, reduced angle) {
  turn r = sine_and_cosine(angle.size);
  double value = quadrant & 1 ? total(r.cosine) : with_sign(total(r.sine), (uint64_t)angle.is_below << 63);
  return with_sign(value, (uint64_t)(quadrant >> 1 & 1) << 63);
}

double standoff_sin(double x) {
  uint64_t size = bits_of(x) & MAGNITUDE_BITS;
  if (size >= INFINITY_BITS) return not_a_number();
  if (size < bits_of(TINY)) return x;
  reduced angle = reduced_angle(size);
  return with_sign(sine_in(angle.quadrant, angle), bits_of(x) & SIGN_BIT);
}

double standoff_cos(double x) {
  uint64_t size = bits_of(x) & MAGNITUDE_BITS;
  if (size >= INFINITY_BITS) return not_a_number();
  if (size < bits_of(TINY)) return 1.0;
  reduced angle = reduced_angle(size);
  return sine_in(angle.quadrant + 1, angle);
}

double standoff_tan(double x) {
  uint64_t size = bits_of(x) & MAGNITUDE_BITS;
  if (size >= INFINITY_BITS) return not_a_number();
  if (size < bits_of(TINY)) return x;
  reduced angle = reduced_angle(size);
  turn r = sine_and_cosine(angle.size);
  int is_odd = angle.quadrant & 1; /* tan(r + pi/2) = -1 / tan r */
  twofold upper = is_odd ? r.cosine : r.sine, lower = is_odd ? r.sine : r.cosine;
  lower = ordered_sum(lower.high, lower.low);
  double quotient = upper.high / lower.high;
  twofold product = product_of(quotient, lower.high);
  double rest = (((upper.high - product.high) - product.low) + upper.low) - quotient * lower.low;
  return with_sign(quotient + rest / lower.high, (bits_of(x) & SIGN_BIT) ^ (uint64_t)(is_odd ^ angle.is_below) << 63);
}
