namespace GoroutineGen.Generator.Plans;

/// <summary>What makes a twin dispatched.</summary>
internal enum SlotModifier
{
    None,
    Virtual,
    Override,
    SealedOverride,
    Sealed,
}
