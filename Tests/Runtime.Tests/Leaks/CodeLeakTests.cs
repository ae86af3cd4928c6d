using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using GoroutineGen.Frames;
using GoroutineGen.Runtime.Tests.Interrupts;

namespace GoroutineGen.Runtime.Tests.Leaks;

/// <summary>Code that comes and goes: what is compiled at run time, and plug-ins.</summary>
[LeavesThreadsAlone]
public class CodeLeakTests
{
    private const string Name = "Enter";

    private static readonly Overrides Known = new();

    private static bool _twinRan;

    [Test]
    public void ACompiledExpressionIsNotKept() => Leak.None(static () =>
    {
        var compiled = Expression.Lambda<Action>(Expression.Empty()).Compile();
        Go.Run(compiled).Join();
        return (compiled.Method, null);
    });

    [Test]
    public void APlugInIsUnloaded() => Leak.None(static () =>
    {
        var plugin = Emit();
        _twinRan = false;
        Go.Run(plugin.GetMethod(Name)!.CreateDelegate<Action>()).Join();
        Assert.That(_twinRan);
        return (plugin, null);
    });

    [Test]
    public void APlugInIsUnloadedWhoseTypeOurGenericMethodWasUsedFor() => Leak.None(static () =>
    {
        var plugin = Emit();
        var generic = typeof(CodeLeakTests).GetMethod(nameof(Generic), BindingFlags.NonPublic | BindingFlags.Static)!;
        Go.Run(generic.MakeGenericMethod(plugin).CreateDelegate<Action>()).Join();
        return (plugin, null);
    });

    [Test]
    public void APlugInIsUnloadedWhoseClassATwinHasMet() => Leak.None(static () =>
    {
        var plugin = Emit();
        var call = typeof(object).GetMethod(nameof(ToString))!.CreateDelegate<Func<string>>(Activator.CreateInstance(plugin)!);
        Known.Learn(call, typeof(object));
        return (plugin, null);
    });

    [Test]
    public void ATwinIsFoundAgainAndAgain()
    {
        var told = new Chan<string>(3);
        Action tell = new TwinTeller(told).Tell;
        for (var i = 0; i < 3; i++)
        {
            Go.Run(tell).Join();
            GC.Collect();
        }

        Assert.That(new[] { told.Receive(), told.Receive(), told.Receive() }, Is.All.EqualTo("twin"));
    }

    /// <summary>What the plug-in's twin does.</summary>
    public static async GoTask Twin(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        await Go.Yield__goroutine();
        _twinRan = true;
    }

    private static void Generic<T>() => GC.KeepAlive(typeof(T));

    // A class of an assembly that can be unloaded, with a method and its twin.
    private static Type Emit()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("plug-in"), AssemblyBuilderAccess.RunAndCollect);
        var type = assembly.DefineDynamicModule("plug-in").DefineType("PlugIn", TypeAttributes.Public);
        const MethodAttributes Attributes = MethodAttributes.Public | MethodAttributes.Static;
        type.DefineMethod(Name, Attributes, typeof(void), []).GetILGenerator().Emit(OpCodes.Ret);
        var twin = type.DefineMethod($"{Name}__goroutine", Attributes, typeof(GoTask), [typeof(Entry)]);
        twin.SetCustomAttribute(new CustomAttributeBuilder(typeof(ResumableBodyAttribute).GetConstructor([typeof(string)])!, [Name]));
        var code = twin.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(CodeLeakTests).GetMethod(nameof(Twin))!);
        code.Emit(OpCodes.Ret);
        return type.CreateType();
    }
}
