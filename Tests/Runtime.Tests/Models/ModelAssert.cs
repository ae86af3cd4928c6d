namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>What tests say about models.</summary>
internal static class ModelAssert
{
    /// <summary>
    /// Every interleaving keeps every property. <paramref name="atLeast"/> is some number of states that the model is known to have, so
    /// that an explorer that overlooks most of them is noticed.
    /// </summary>
    internal static void Holds(Model model, int atLeast)
    {
        var exploration = Explorer.Explore(model);
        TestContext.Out.WriteLine(exploration);
        Assert.That(exploration.Violation, Is.Null, exploration.ToString());
        Assert.That(exploration.States, Is.GreaterThanOrEqualTo(atLeast));
        Assert.That(exploration.Resting, Is.GreaterThan(0), "No interleaving comes to an end.");
    }

    /// <summary>Some interleaving breaks <paramref name="property"/> (or gets "stuck").</summary>
    internal static void Breaks(Model model, string property)
    {
        var exploration = Explorer.Explore(model);
        TestContext.Out.WriteLine(exploration);
        Assert.That(exploration.Violation, Is.EqualTo(property), exploration.ToString());
    }
}
