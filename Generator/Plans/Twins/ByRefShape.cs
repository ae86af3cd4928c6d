namespace GoroutineGen.Generator.Plans;

/// <summary>
/// What a method takes by reference. Its twin takes values, and gives back what it made of them. See docs/adr/0011.
/// </summary>
/// <param name="DeliversThis">Whether the twin gives back the struct that it is called on, first of all.</param>
/// <param name="Written">How many parameters it gives back: the ref and out parameters.</param>
internal sealed record ByRefShape(bool DeliversThis, int Written)
{
    /// <summary>The runtime has forms for so many.</summary>
    public const int MaxDelivered = 7;

    public int Count => Written + (DeliversThis ? 1 : 0);

    public bool Delivers => Count > 0;
}
