#ifndef STANDOFF_NUMERICS_ARITHMETIC_H
#define STANDOFF_NUMERICS_ARITHMETIC_H

#include <float.h>
#include <stdint.h>
#include <string.h>

/* Said here too, so that a build without -ffp-contract=off still gives the same bits. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif
_Static_assert(FLT_EVAL_METHOD == 0, "doubles must be rounded to double at every operation");

#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

#define SIGN_BIT 0x8000000000000000u
#define MAGNITUDE_BITS 0x7fffffffffffffffu
#define MANTISSA_BITS 0x000fffffffffffffu
#define ONE_BITS 0x3ff0000000000000u
#define INFINITY_BITS 0x7ff0000000000000u
#define NAN_BITS 0x7ff8000000000000u
#define SMALLEST_NORMAL_BITS 0x0010000000000000u
#define EXPONENT_SHIFT 52
#define EXPONENT_BIAS 1023

static inline uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline double double_of(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* The one NaN that this room returns: processors and compilers differ in the sign that an operation gives one. */
static inline double not_a_number(void) { return double_of(NAN_BITS); }
static inline double infinity(void) { return double_of(INFINITY_BITS); }
static inline double magnitude(double x) { return double_of(bits_of(x) & MAGNITUDE_BITS); }
static inline double with_sign(double x, uint64_t sign_bit) { return double_of(bits_of(x) ^ sign_bit); }

/* 2^n for a normal result. */
static inline double power_of_two(int n) { return double_of((uint64_t)(n + EXPONENT_BIAS) << EXPONENT_SHIFT); }

/* Adding it to a number below 2^51 leaves the nearest whole number in the low bits; taking it off again leaves that
   number as a double. The processor's conversions would do, but the one back from integer to double waits for
   whatever last wrote its target register. */
#define ROUNDING_SHIFT 0x1.8p52
#define ROUNDING_SHIFT_BITS 0x4338000000000000u

static inline double double_from(int64_t n) {
  return double_of(ROUNDING_SHIFT_BITS + (uint64_t)n) - ROUNDING_SHIFT;
}

/* An unevaluated sum. The error terms below are exact (Dekker 1971, Numerische Mathematik 18; Knuth, The Art of
   Computer Programming 2, section 4.2.2). */
typedef struct { double high, low; } twofold;

/* Needs |a| >= |b|, or a = 0. */
static inline twofold ordered_sum(double a, double b) {
  double sum = a + b;
  return (twofold){sum, (a - sum) + b};
}

static inline twofold sum_of(double a, double b) {
  double sum = a + b, part = sum - a;
  return (twofold){sum, (a - (sum - part)) + (b - part)};
}

/* The upper 26 of a number's 53 bits: a product of two such heads is exact, and of a head with a rest. */
static inline double head_of(double x) { return double_of(bits_of(x) & 0xfffffffff8000000u); }

/* Exact but for the last bit of the product of the rests, 2^-106 of the whole; nothing may overflow or underflow. */
static inline twofold product_of(double a, double b) {
  double product = a * b;
  double a1 = head_of(a), a2 = a - a1, b1 = head_of(b), b2 = b - b1;
  return (twofold){product, (((a1 * b1 - product) + a1 * b2) + a2 * b1) + a2 * b2};
}

#endif
