/* libFuzzer: any bytes as a script. Loaded, read as data, sealed and played, under limits that end every input soon. */

#include "seat.h"

enum { TURNS = 2, MOST_BYTES = 4096 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length > MOST_BYTES) return -1;
  border_seat seat;
  if (border_open(&seat, &border_made_up, &border_small_limits, "fuzz.lua", bytes, length, 0) == SL_OK) {
    border_match(&seat, 0, TURNS, BORDER_COUNTED);
    border_match(&seat, 1, TURNS, BORDER_CHECKED);
  }
  border_close(&seat);
  return 0;
}
