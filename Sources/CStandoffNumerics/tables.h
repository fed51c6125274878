#ifndef STANDOFF_NUMERICS_TABLES_H
#define STANDOFF_NUMERICS_TABLES_H

#include <stdint.h>

/* Hidden, so that the code reaches them directly and not through the table of global offsets. */
#define STANDOFF_HIDDEN __attribute__((visibility("hidden")))

/* 2^(j/128), and what rounding it left out, relative to it. */
typedef struct { double power, rest; } standoff_exp_entry;
extern STANDOFF_HIDDEN const standoff_exp_entry standoff_exp_table[128];

/* For each 128th of an octave: a multiple of 2^-11 near the reciprocal of its centre, and minus that number's
   logarithm, whose head is a multiple of 2^-42. Entry 75 is centred on 1: its reciprocal is 1, its logarithm 0. */
typedef struct { double inverse, log_high, log_low; } standoff_log_entry;
extern STANDOFF_HIDDEN const standoff_log_entry standoff_log_table[128];

/* Sine and cosine of j/64 radians; the heads have 26 bits. */
typedef struct { double sine_high, sine_low, cosine_high, cosine_low; } standoff_sine_entry;
extern STANDOFF_HIDDEN const standoff_sine_entry standoff_sine_table[51];

/* Arctangent of j/64, in radians. */
typedef struct { double high, low; } standoff_arctangent_entry;
extern STANDOFF_HIDDEN const standoff_arctangent_entry standoff_arctangent_table[65];

/* 64 zero bits, then the binary digits of 2/pi after the point, the first in the highest bit. */
extern STANDOFF_HIDDEN const uint64_t standoff_two_over_pi[20];

#endif
