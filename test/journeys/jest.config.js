import preset from '../../jest.preset.js';

export default { ...preset, displayName: import.meta.dirname.split('/').pop(), testTimeout: 60_000 };
