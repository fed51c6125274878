// The system's OpenSSL (Debian: libssl-dev), for SHA-256 and nothing else.
#include <openssl/evp.h>
