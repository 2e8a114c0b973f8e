// Brings the parts and says what went wrong in the camera's words.

import { bringParts } from './parts.js';
import { CameraTrouble } from './trouble.js';

export const BROUGHT = 0.9; // of the whole wait; starting the threads is the rest

export const bringAll = async (parts, { onProgress, model, only }) => {
  try {
    await bringParts(parts, {
      model,
      only,
      onProgress: ({ share, says }) => onProgress({ share: share * BROUGHT, says }),
    });
  } catch (fault) {
    const trouble = new CameraTrouble(fault.what ?? 'parts_missing', fault.message);
    throw Object.assign(trouble, { says: fault.says });
  }
  onProgress({ share: BROUGHT });
};
