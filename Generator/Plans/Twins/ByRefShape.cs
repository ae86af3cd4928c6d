namespace GoroutineGen.Generator.Plans;

/// <summary>
/// What a method takes by reference. The twin takes values instead, and gives the values back as its body left them. See docs/adr/0011.
/// </summary>
/// <param name="DeliversThis">Whether the twin gives back the struct that it is called on, before all other values.</param>
/// <param name="Written">How many parameters the twin gives back: the ref and out parameters.</param>
internal sealed record ByRefShape(bool DeliversThis, int Written)
{
    /// <summary>The most values that a twin can give back: the runtime has forms for no more.</summary>
    public const int MaxDelivered = 7;

    public int Count => Written + (DeliversThis ? 1 : 0);

    public bool Delivers => Count > 0;
}
