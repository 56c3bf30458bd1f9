import type { Catalogue } from '../catalogue/catalogue.ts'

/** How patients come to hospitals. */
export type Mode =
  /** Each to hospitals of their own state. */
  | { readonly kind: 'nationwide' }
  /** All to one hospital. */
  | {
      readonly kind: 'single-hospital'
      readonly hospital: string
      /** Code of its state. */
      readonly state: string
      readonly zipcode: string
    }

/** The ZIP codes that rows may name. */
export type Places =
  /** The built-in pool, by its version. */
  | { readonly source: 'built-in'; readonly version: string }
  /** The rows chosen from a user's file, and the SHA-256 of that file. */
  | {
      readonly source: 'file'
      readonly sha256: string
      readonly rows: readonly { readonly zipcode: string; readonly city: string; readonly state: string }[]
    }

/**
 * What rows are judged against. Plain data: the manifest carries it, and a validator needs nothing else. It says
 * nothing of odds, nor of how rows are made.
 */
export interface Contract {
  readonly preset: string
  /** First day of the window, YYYY-MM-DD. */
  readonly startDate: string
  /** Last day of the window, YYYY-MM-DD. */
  readonly today: string
  readonly mode: Mode
  readonly places: Places
  readonly catalogue: Catalogue
}
