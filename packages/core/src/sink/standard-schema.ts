/**
 * The Standard Schema interface, version 1 (standardschema.dev): what zod, valibot and arktype schemas all are. Some also
 * have the Standard JSON Schema interface, and so can tell what they take.
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
    readonly jsonSchema?: { input(options: JsonSchemaOptions): Record<string, unknown> }
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** Which JSON Schema a schema shall give of itself. */
export interface JsonSchemaOptions {
  readonly target: 'draft-2020-12'
  readonly libraryOptions?: Record<string, unknown>
}

/** A parsed value, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] }

/** One thing that is wrong, and where. */
export interface StandardIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}
