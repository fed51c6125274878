#include "CStandoffNumerics.h"
double standoff_exp(double x) { return x; }
