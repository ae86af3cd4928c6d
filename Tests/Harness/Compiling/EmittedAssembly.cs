namespace GoroutineGen.TestHarness;

/// <summary>An assembly in memory, and its portable PDB.</summary>
public sealed record EmittedAssembly(byte[] Image, byte[] Symbols);
