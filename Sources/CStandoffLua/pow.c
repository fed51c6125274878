/* Lua's operator ^ calls the C library's pow, whose bits depend on the processor. The library is linked statically, so
   it is this function that it finds. (So does the rest of the program, where it asks for pow.) */

#include "CStandoffNumerics.h"

double pow(double base, double exponent);
double pow(double base, double exponent) { return standoff_pow(base, exponent); }
