#ifndef STANDOFF_BORDER_TREE_H
#define STANDOFF_BORDER_TREE_H

/* Reads what sl_vm_tree gives, to the last byte, and aborts where it is not what the header promises. */

#include "CStandoffLua.h"

enum { BORDER_PARAMS = 16 };

/* The parameters that a strategy declares, as constants of `me.params`. */
typedef struct {
  sl_field fields[BORDER_PARAMS];
  char names[BORDER_PARAMS][64];
  int32_t count;
} border_params;

/* `params` may be NULL. */
void border_read_tree(const uint8_t *bytes, size_t length, border_params *params);

#endif
