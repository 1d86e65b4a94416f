import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Unpacking } from "../host/xlsx/inflate-entry";

/** Several times as fast as the library; what is cut off is told by its length, as there. */
export const NATIVE_UNPACKING: Unpacking = {
  inflate: (compressed, size) =>
    inflateRawSync(compressed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      // One piece: it is not copied together. A byte more than declared is an error.
      chunkSize: Math.max(constants.Z_MIN_CHUNK, size),
      maxOutputLength: Math.max(1, size),
    }),
  crc32: (content) => crc32(content),
};
