namespace GoroutineGen.Generator.Plans;

/// <summary>The modifier that makes a twin dispatched as its original is.</summary>
internal enum SlotModifier
{
    None,
    Virtual,
    Override,
    SealedOverride,
    Sealed,
}
