#include "standoff_plugin.h"

/* The layout that plugins were compiled with. A change here is a new STANDOFF_ABI. */
_Static_assert(sizeof(void *) == 8, "tables are laid out for 64 bits");
_Static_assert(sizeof(standoff_host) == 8 + 10 * 8, "standoff_host");
_Static_assert(sizeof(standoff_call) == 40, "standoff_call");
_Static_assert(sizeof(standoff_entry) == 16, "standoff_entry");
_Static_assert(sizeof(standoff_part) == 80, "standoff_part");
_Static_assert(sizeof(standoff_plugin) == 40, "standoff_plugin");
