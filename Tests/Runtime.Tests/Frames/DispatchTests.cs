using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Frames;

/// <summary>How a twin, here written by hand, learns that its body has been replaced; and which twin a start by a delegate finds.</summary>
public class DispatchTests
{
    private static readonly Overrides VirtualTwin = new();
    private static readonly Overrides Bridge = new();

    [Test]
    public void TheClassOfTheBodyAndClassesWithoutOneOfTheirOwnKeepIt()
    {
        var overrides = new Overrides();
        var receiver = new Heir();
        Assert.That(overrides.Find(receiver), Is.Null);
        Assert.That(overrides.Learn((Func<string>)receiver.Name, typeof(Base)), Is.False);
        Assert.That(overrides.Find(receiver), Is.False);
        Assert.That(overrides.Find(new Heir()), Is.False);
    }

    [Test]
    public void AClassWithABodyOfItsOwnReplacesIt()
    {
        var overrides = new Overrides();
        Assert.That(overrides.Learn((Func<string>)new Replacing().Name, typeof(Base)), Is.True);
        Assert.That(overrides.Learn((Func<string>)new Heir().Name, typeof(Base)), Is.False);
        Assert.That(overrides.Find(new Replacing()), Is.True);
        Assert.That(overrides.Find(new Heir()), Is.False);
        Assert.That(overrides.Find(new Replacing()), Is.True);
    }

    [Test]
    public void AnInterfaceThatIsImplementedAgainIsReplaced()
    {
        Assert.That(Bridge.Learn((Func<string>)((INamed)new Base()).Name, (Func<string>)new Base().Name), Is.False);
        Assert.That(Bridge.Learn((Func<string>)((INamed)new Replacing()).Name, (Func<string>)((Base)new Replacing()).Name), Is.False);
        Assert.That(Bridge.Learn((Func<string>)((INamed)new Again()).Name, (Func<string>)((Base)new Again()).Name), Is.True);
    }

    [Test]
    public void ADelegateStartsTheTwinOfItsTargetsClass()
    {
        Assert.That(Start(new Base().Name), Is.EqualTo("twin of Base"));
        Assert.That(Start(new Heir().Name), Is.EqualTo("twin of Base"));
        Assert.That(Start(new Twinned().Name), Is.EqualTo("twin of Twinned"));
        Assert.That(Start(((Base)new Twinned()).Name), Is.EqualTo("twin of Twinned"));
        Assert.That(Start(((INamed)new Twinned()).Name), Is.EqualTo("twin of Twinned"));
    }

    [Test]
    public void ADelegateOfABodyWithoutATwinStartsTheBody()
    {
        Assert.That(Start(new Replacing().Name), Is.EqualTo("Replacing"));
        Assert.That(Start(((INamed)new Again()).Name), Is.EqualTo("Again"));
    }

    [Test]
    public void ADelegateOfTheBasesBodyStartsThatBody() => Assert.That(Start(new Twinned().OfBase), Is.EqualTo("Base"));

    [Test]
    public void AMethodOfAnInterfaceHasItsTwinInTheInterface() =>
        Assert.That(Start(((IDefault)new Defaulted()).Name), Is.EqualTo("twin of IDefault"));

    private static string Start(Func<string> body) => Go.Run(body).Join();

    private interface INamed
    {
        string Name();
    }

    private interface IDefault
    {
        string Name() => "IDefault";

        [ResumableBody("Name")]
        async GoTask<string> Name__goroutine_interface(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            return "twin of IDefault";
        }
    }

    private sealed class Defaulted : IDefault;

    private class Base : INamed
    {
        public virtual string Name() => "Base";

        [ResumableBody("Name")]
        public virtual async GoTask<string> Name__goroutine(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            if (entry != Entry.Base
                && GetType() != typeof(Base)
                && (VirtualTwin.Find(this) ?? VirtualTwin.Learn((Func<string>)Name, typeof(Base))))
                return Name();
            return "twin of Base";
        }
    }

    private sealed class Heir : Base;

    private sealed class Replacing : Base
    {
        public override string Name() => "Replacing";
    }

    private sealed class Again : Base, INamed
    {
        public new string Name() => "Again";
    }

    private sealed class Twinned : Base
    {
        public Func<string> OfBase => base.Name;

        public override string Name() => "Twinned";

        [ResumableBody("Name")]
        public override async GoTask<string> Name__goroutine(Entry entry)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            return "twin of Twinned";
        }
    }
}
