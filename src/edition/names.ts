// The editions by their names: what can be made of a report, beside its data.

export const editionNames = ['html', 'pdf', 'text', 'docx', 'xlsx'] as const
export type EditionName = (typeof editionNames)[number]

/** Made where nobody says which. */
export const usualEditions: readonly EditionName[] = ['html', 'pdf', 'text']

export function isEditionName(name: string): name is EditionName {
  return (editionNames as readonly string[]).includes(name)
}
