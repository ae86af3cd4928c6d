using GoroutineGen.Language.Tests;

namespace Library;

/// <summary>A class to derive from, with a virtual goroutine method.</summary>
public partial class Shape
{
    [Goroutine]
    public virtual string Describe(Log log) => log.Step("shape");
}

/// <summary>An interface to implement, of a goroutine method.</summary>
public partial interface IVisitor
{
    [Goroutine]
    int Visit(Log log, int n);
}

/// <summary>A class with an instance method.</summary>
public sealed partial class Item(int number)
{
    public int Number => number;

    [Goroutine]
    public int Add(Log log, int n) => number + log.Step(n);
}
