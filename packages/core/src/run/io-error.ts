import { HcError, type HcErrorCode } from '../error.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'it is on a read-only file system',
  ENOTDIR: 'it lies below a file',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ELOOP: 'its links go in a circle',
  ENOENT: 'there is no such folder',
}

/** The reason of a failed file operation, in words. */
export function ioReason(error: unknown): string {
  const code = errorNumber(error)
  return (code !== undefined && reasons[code]) || (error instanceof Error ? error.message : String(error))
}

/** The system's name of a failed file operation, such as ENOENT. */
export function errorNumber(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Runs a file operation; a failure becomes an HcError that says what could not be done, and why. */
export async function withReason<T>(code: HcErrorCode, failed: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (error) {
    if (error instanceof HcError) throw error
    throw new HcError(code, `${failed}: ${ioReason(error)}`, { cause: error })
  }
}
