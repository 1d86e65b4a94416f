/** One entry of a zip file, still compressed. */
export interface ZipEntry {
  /** As written in the file. */
  readonly path: string;
  readonly rawName: Uint8Array;
  /** General purpose flags without bit 3 (sizes behind the data): the sizes are known. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date as one 32-bit number. */
  readonly time: number;
  readonly crc: number;
  /** Size after inflating, as declared. */
  readonly size: number;
  readonly compressed: Uint8Array;
}
