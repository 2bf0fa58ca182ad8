/** Whether what was thrown is a failure of the system with one of these codes. */
export const failsWith =
  (...codes: readonly string[]) =>
  (error: unknown): boolean =>
    error instanceof Error && 'code' in error && codes.some((code) => code === error.code)
