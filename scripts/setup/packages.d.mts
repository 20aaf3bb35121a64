/** @throws SetupError when npm fails. */
export declare function installLibraries(): void;
