// The names of words for first, next and last among several, among those of word-names.ts.

export const rankNames = ['foremost', 'extreme', 'lead-word', 'next-most', 'next-place', 'rank-name'] as const
