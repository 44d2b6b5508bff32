/**
 * A made answer of the register for the evidence of a packet: files of each form, and of each reason to stay. Nobody of
 * these names exists.
 */
import type { packet_evidence } from "../ipc/wire";

type File = packet_evidence.PacketEvidence;

const file = (id: string, n: number, media: string, name: string | null, more: Partial<File>): File => ({
  id,
  n,
  sha256: `${id}c55f9de02b6691aa`,
  size: 2_400_000,
  media,
  name,
  covers: null,
  covers_sha256: null,
  form: "picture",
  stays: null,
  ...more,
});

/** The files of the made list. */
export const PACKET: packet_evidence.View = {
  complaints: [
    {
      id: "c0",
      number: "TDC-2023-003688",
      consent: true,
      files: [
        file("e1", 1, "jpeg", "IMG_2240 周映禾 單據.jpg", {}),
        file("e2", 2, "pdf", "statement.pdf", { form: "file", size: 184_000 }),
        file("e3", 3, "png", null, { form: "covered", covers: 1, covers_sha256: "e1", size: 910_000 }),
        file("e4", 4, "avif", "screen.avif", { form: "camera", size: 6_100_000 }),
        file("e5", 5, "windows-program", "invoice.pdf.exe", { form: "file", stays: "evidence.program", size: 71_000 }),
      ],
    },
    {
      id: "c2",
      number: "TDC-2023-003594",
      consent: false,
      files: [
        file("e6", 1, "heic", "IMG_0417.HEIC", { stays: "packet.no-consent", size: 1_900_000 }),
        file("e7", 2, "png", null, { form: "covered", covers: 1, covers_sha256: "e6", size: 1_240_000 }),
      ],
    },
  ],
  most_files: 500,
  most_bytes: 268_435_456,
};
