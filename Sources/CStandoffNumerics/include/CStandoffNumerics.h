#ifndef STANDOFF_NUMERICS_H
#define STANDOFF_NUMERICS_H

#include <stdint.h>

/* Elementary functions with the same bits on every x86-64 processor, with or without fused multiply-add, under any
   compiler and optimisation that keeps IEEE 754 arithmetic. The C library's are not: they choose their code by
   processor.

   Every function: double in, double out, angles in radians. A result lies within 1 ulp of the true value for every
   argument (0.51 ulp is the most that 5 million random arguments for each function showed), and it is the true value
   wherever one would look for that: log2 of powers of 2, log10 of powers of 10, whole powers of whole numbers. A NaN result is always the same quiet NaN, 0x7ff8000000000000. Special cases are those of C11,
   annex F.10. Nothing sets errno. The rounding mode must be to nearest, as a process finds it. */

/* e^x. Infinite above 709.78, subnormal below -708.4, 0 below -745.13. */
double standoff_exp(double x);

/* Logarithms to base e, 2 and 10. -infinity at either zero, NaN below. */
double standoff_log(double x);
double standoff_log2(double x);
double standoff_log10(double x);

/* base^exponent. A negative base needs a whole exponent, else NaN; pow(x, 0) and pow(1, y) are 1, even for NaN. */
double standoff_pow(double base, double exponent);

/* Sine, cosine, tangent of x radians, for every finite x, however large; NaN for an infinite one. */
double standoff_sin(double x);
double standoff_cos(double x);
double standoff_tan(double x);

/* The angle in radians with that sine (-pi/2 to pi/2), cosine (0 to pi) or tangent (-pi/2 to pi/2). The first two
   are NaN outside -1 to 1. */
double standoff_asin(double x);
double standoff_acos(double x);
double standoff_atan(double x);

/* The angle in radians, -pi to pi, of the point (x, y): y comes first. The signs of zeros choose the side. */
double standoff_atan2(double y, double x);

/* Four words from one step of the generator. */
typedef struct { uint64_t word[4]; } standoff_block;

/* Philox4x64 with 10 rounds: a block is a pure function of a counter of 256 bits and a key of 128, low words first.
   Source: Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11, section 3.3 and
   table 2, whence the multipliers; the key grows by the golden ratio and by sqrt(3) - 1, as fractions of 2^64.
   In the header so that Swift compiles it into the caller: a quarter faster than a call. */
static inline standoff_block standoff_philox(uint64_t c0, uint64_t c1, uint64_t c2, uint64_t c3,
                                             uint64_t k0, uint64_t k1) {
  for (int round = 0; round < 10; round++) {
    unsigned __int128 first = (unsigned __int128)0xd2e7470ee14c6c93u * c0;
    unsigned __int128 second = (unsigned __int128)0xca5a826395121157u * c2;
    c0 = (uint64_t)(second >> 64) ^ c1 ^ k0;
    c2 = (uint64_t)(first >> 64) ^ c3 ^ k1;
    c1 = (uint64_t)second;
    c3 = (uint64_t)first;
    k0 += 0x9e3779b97f4a7c15u;
    k1 += 0xbb67ae8584caa73bu;
  }
  return (standoff_block){{c0, c1, c2, c3}};
}

/* Keeps the streams of scripts and plugins apart from every purpose of the kernel's: the letters "scripts" and 1. Never to be
   changed. Such a stream's draw n of a turn is word n % 4 of philox(repetition, turn, DOMAIN ^ stream, n / 4, seed, 1). */
#define STANDOFF_SCRIPT_DOMAIN 0x7363726970747301ull

/* A word as a number in [0, 1): the upper 53 bits over 2^53. */
static inline double standoff_unit(uint64_t word) { return (double)(word >> 11) * 0x1p-53; }

#endif
