// The version of the program, as package.json and every manifest say it.

export const version = '0.1.0'
