namespace GoroutineGen.Generator.Plans;

/// <summary>Something in a body that the twin has to treat otherwise than the original does.</summary>
/// <param name="Start">Where the part begins in the user's file. A plan lists its parts in the order of their beginnings.</param>
internal abstract record BodyPart(int Start);
