#include "CStandoffNumerics.h"
#include "arithmetic.h"
#include "constants.h"
#include "tables.h"

#if defined(__SSE2__)
#include <emmintrin.h>
/* The instruction itself: the compiler's own sqrt calls the C library's for a negative argument. */
static inline double square_root(double x) {
  __m128d value = _mm_set_sd(x);
  return _mm_cvtsd_f64(_mm_sqrt_sd(value, value));
}
#else
static inline double square_root(double x) { return __builtin_sqrt(x); }
#endif

/* Inverse functions of angle: all are the angle of a point (right, up), to 2^-66 of itself, turned into its place. */

/* The angle in radians of the point (right, up) in the first half of the first quadrant: 0 <= up <= right (a hair
   over does no harm), 2^-61 <= right <= 2^61. From the nearest slope t = j/64:
   atan(u/v) = atan t + atan((u - t v) / (v + t u)). */
static inline twofold angle_of(twofold up, twofold right) {
  double shifted = up.high / right.high * 64.0 + ROUNDING_SHIFT;
  double t = (shifted - ROUNDING_SHIFT) * 0x1p-6; /* at most 7 bits: its products with heads and rests are exact */
  standoff_arctangent_entry entry = standoff_arctangent_table[bits_of(shifted) & 127];

  double right1 = head_of(right.high), right2 = right.high - right1;
  twofold over = sum_of(up.high - t * right1, (up.low - t * right2) - t * right.low);
  double up1 = head_of(up.high), up2 = up.high - up1;
  twofold along = ordered_sum(right.high, t * up1);
  along = ordered_sum(along.high, along.low + ((t * up2 + right.low) + t * up.low));

  double q = over.high / along.high;
  twofold product = product_of(q, along.high);
  double rest = (((over.high - product.high) - product.low) + over.low) - q * along.low;
  double q2 = q * q;
  double series = q * q2 * (-1.0 / 3 + q2 * (1.0 / 5 + q2 * (-1.0 / 7 + q2 * (1.0 / 9))));
  twofold sum = ordered_sum(entry.high, q);
  return ordered_sum(sum.high, sum.low + (entry.low + rest / along.high + series));
}

static inline twofold difference(double high, double low, twofold subtracted) {
  twofold sum = ordered_sum(high, -subtracted.high);
  return (twofold){sum.high, sum.low + (low - subtracted.low)};
}

/* The angle in radians, 0 to pi, of (right, up) when up >= 0 and right has the sign given. */
static inline double full_angle(twofold up, twofold right, int is_left) {
  twofold angle;
  if (up.high <= right.high) {
    angle = angle_of(up, right);
    if (is_left) angle = difference(PI_HIGH, PI_LOW, angle);
  } else {
    angle = angle_of(right, up);
    if (is_left) angle = (twofold){-angle.high, -angle.low};
    angle = difference(HALF_PI_HIGH, HALF_PI_LOW, angle);
  }
  return angle.high + angle.low;
}

#define TINY 0x1p-28 /* under it x^2/3 < 2^-57: arcsine and arctangent are x */
#define FLAT 60      /* coordinates this many doublings apart: the smaller one is lost in the rounding of pi */

static inline twofold plain(double x) { return (twofold){x, 0.0}; }

double standoff_atan(double x) {
  uint64_t sign_bit = bits_of(x) & SIGN_BIT;
  double size = magnitude(x);
  if (x != x) return not_a_number();
  if (size < TINY) return x;
  if (size > power_of_two(FLAT)) return with_sign(HALF_PI_HIGH, sign_bit);
  return with_sign(full_angle(plain(size), plain(1.0), 0), sign_bit);
}

double standoff_atan2(double y, double x) {
  if (x != x || y != y) return not_a_number();
  uint64_t sign_bit = bits_of(y) & SIGN_BIT;
  int is_left = (int)(bits_of(x) >> 63);
  double up = magnitude(y), right = magnitude(x);
  if (up == right && (up == 0 || up == infinity())) {
    if (up == 0) return with_sign(is_left ? PI_HIGH : 0.0, sign_bit);
    return with_sign(is_left ? THREE_QUARTERS_PI : QUARTER_PI, sign_bit);
  }
  if (up < 0x1p-800 && right < 0x1p-800) { /* makes subnormal coordinates normal; their ratio stays */
    up *= 0x1p200;
    right *= 0x1p200;
  }
  int up_exponent = (int)(bits_of(up) >> EXPONENT_SHIFT), right_exponent = (int)(bits_of(right) >> EXPONENT_SHIFT);
  if (up == infinity() || up_exponent - right_exponent > FLAT) return with_sign(HALF_PI_HIGH, sign_bit);
  if (right == infinity() || right_exponent - up_exponent > FLAT) {
    return with_sign(is_left ? PI_HIGH : up / right, sign_bit);
  }
  int larger = up_exponent > right_exponent ? up_exponent : right_exponent;
  double unit = power_of_two(EXPONENT_BIAS + 1 - larger); /* brings the larger coordinate between 2 and 4 */
  return with_sign(full_angle(plain(up * unit), plain(right * unit), is_left), sign_bit);
}

/* The square root of 1 - x^2, to 2^-100 of itself. */
static inline twofold other_leg(double x) {
  twofold square = product_of(x, x);
  twofold less = sum_of(1.0, -square.high);
  less = sum_of(less.high, less.low - square.low);
  double root = square_root(less.high);
  if (root == 0) return plain(0.0);
  twofold back = product_of(root, root);
  return ordered_sum(root, (((less.high - back.high) - back.low) + less.low) / (2 * root));
}

double standoff_asin(double x) {
  uint64_t sign_bit = bits_of(x) & SIGN_BIT;
  double size = magnitude(x);
  if (!(size <= 1.0)) return not_a_number();
  if (size < TINY) return x;
  return with_sign(full_angle(plain(size), other_leg(size), 0), sign_bit);
}

double standoff_acos(double x) {
  double size = magnitude(x);
  if (!(size <= 1.0)) return not_a_number();
  if (size < 0x1p-60) return HALF_PI_HIGH;
  return full_angle(other_leg(size), plain(size), (int)(bits_of(x) >> 63));
}
