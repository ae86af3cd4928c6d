namespace GoroutineGen.Generator.Plans;

/// <summary>Something in a body that its twin has to treat otherwise than the original does.</summary>
/// <param name="Start">Where it begins in the user's file. A plan lists parts in this order.</param>
internal abstract record BodyPart(int Start);
